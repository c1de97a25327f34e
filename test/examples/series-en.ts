import type { Series } from "./series-script.ts";

const review = "Review of open actions";
const reviewed = "Each one is done, has a new date, or is dropped";

/** A team that brings out a watch. */
export const en: Series = {
  title: "Watch launch sync",
  host: "Nora Kelly",
  recorder: "Ivo Brandt",
  people: [
    "Nora Kelly <nora.kelly@example.com> (Product, decision-maker)",
    "Ivo Brandt <ivo.brandt@example.com> (Engineering, executor)",
    "Mei Tan <mei.tan@example.com> (Sales, executor)",
  ],
  headings: { agenda: "Agenda", minutes: "Minutes", actions: "Action items" },
  status: "open",
  takesOver: "Mei Tan",
  meetings: [
    {
      objective: "Agree what has to be ready before the watch can be shown",
      location: "Room 3.12",
      material: "{ title: Launch plan, owner: Nora Kelly, pages: 2, due: 2026-11-30 }",
      agenda: [
        ["Interfaces", "15", "Ivo Brandt", "Agree when the interfaces are described"],
        ["Test machines", "10", "Ivo Brandt", "Agree how many machines are needed"],
        ["Price", "10", "Mei Tan", "Agree who proposes the price"],
      ],
      minutes: [
        [
          "Facts: Half of the calls are described.",
          "Analysis: Sales cannot build its demo without the rest.",
          "Options: Describe all, or only those of the demo.",
          "Conclusion: All are described this week.",
        ],
        [
          "Facts: One machine is shared by four people.",
          "Analysis: Tests wait for two days.",
          "Options: Rent two, or buy one.",
          "Conclusion: One more machine is bought.",
        ],
        [
          "Facts: Two competitors have cut their prices.",
          "Analysis: The old proposal is too high.",
          "Options: 149 or 169.",
          "Conclusion: Mei proposes a price.",
        ],
      ],
      promised: [
        ["1", "Ivo Brandt", "Describe all interfaces", "Interface document", "2026-12-04"],
        ["2", "Ivo Brandt", "Order a test machine", "Order confirmation", "2026-12-07"],
        ["3", "Mei Tan", "Propose the price", "Proposal, one page", "2026-12-04"],
      ],
      notified: "2026-11-27 09:00",
      sent: "2026-12-01 15:00",
    },
    {
      objective: "Fix price and date of the launch",
      location: "Room 3.12",
      material: "{ title: Proposal of the price, owner: Mei Tan, pages: 1, due: 2026-12-07 }",
      agenda: [
        [review, "10", "Nora Kelly", reviewed],
        ["Price", "10", "Mei Tan", "Fix the price"],
        ["Date of the launch", "15", "Nora Kelly", "Fix the date"],
      ],
      minutes: [
        [
          "Facts: The price is proposed; the document lacks two chapters.",
          "Analysis: Ivo was ill for three days.",
          "Options: Help him, or move the date.",
          "Conclusion: The document by 14 December; Mei orders the machine.",
        ],
        [
          "Facts: 149 covers the cost from 2,000 pieces on.",
          "Analysis: At 169 we lose the shops.",
          "Options: 149, or 159 with a strap.",
          "Conclusion: 149.",
        ],
        [
          "Facts: The shops need four weeks.",
          "Analysis: After Christmas nobody buys.",
          "Options: 18 January or 1 February.",
          "Conclusion: 18 January.",
          "Action items: none",
        ],
      ],
      promised: [["2", "Mei Tan", "Tell the shops the price", "Mail to the shops", "2026-12-11"]],
      notified: "2026-12-04 09:00",
      sent: "2026-12-08 15:00",
    },
    {
      objective: "Agree what is shown on the day of the launch",
      location: "Room 3.12",
      material: "{ title: Running order, owner: Nora Kelly, pages: 1, due: 2026-12-14 }",
      agenda: [
        [review, "10", "Nora Kelly", reviewed],
        ["Demo", "15", "Ivo Brandt", "Agree what the demo shows"],
        ["Guests", "10", "Mei Tan", "Agree who is invited"],
      ],
      minutes: [
        [
          "Facts: Document and machine are there.",
          "Analysis: The shops have not all replied.",
          "Options: Call them, or wait.",
          "Conclusion: Mei calls the last three.",
        ],
        [
          "Facts: Pairing takes eight seconds.",
          "Analysis: On stage that is long.",
          "Options: Show it paired, or on film.",
          "Conclusion: It is shown paired.",
          "Action items: none",
        ],
        [
          "Facts: The hall holds eighty people.",
          "Analysis: Fifty are from the shops.",
          "Options: Press only, or customers, too.",
          "Conclusion: Thirty from the press.",
        ],
      ],
      promised: [["3", "Mei Tan", "Invite the press", "List of who comes", "2026-12-18"]],
      notified: "2026-12-11 09:00",
      sent: "2026-12-15 15:00",
    },
  ],
};
