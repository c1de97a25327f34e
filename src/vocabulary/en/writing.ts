import { numbersOf, type Writing } from "../writing.ts";

const months = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"],
];

export const enWriting: Writing = {
  columns: {
    agenda: ["Item", "Minutes", "Presenter", "Must reach"],
    actions: ["Item", "Owner", "Task", "Deliverable", "Due", "Status"],
    origin: "Origin",
  },
  sections: {
    minutes: "Minutes",
    actions: "Action items",
    parkingLot: "Parking lot",
    opening: "Opening",
  },
  labels: {
    time: "Time",
    absent: "Absent",
    alternatives: "Alternatives",
    status: "Status",
    due: "Due",
    owner: "Owner",
    note: "Note",
  },
  statuses: { open: "open", done: "done", dropped: "dropped" },
  nobody: "none",
  noAction: "Action items: none",
  deferred: (next) => `Deferred, ${next}`,
  minutes: (count) => `${count} min`,
  sum: (minutes) => ` (${minutes} min)`,
  label: (name, value) => `${name}: ${value}`,
  list: (entries) => entries.join(", "),
  beside: (remarks) => ` (${remarks.join(", ")})`,
  inFront: (remark) => `[${remark}] `,
  dated: (status, on) => `${status} ${on}`,
  noted: (status, note) => `${status} (${note})`,
  ownerInFront: (name) => `${name}: `,
  before: { status: [" -- ", ", status: "], owner: [", owner: ", " -- "] },
  dueBehind: [(day) => ` by ${day}`, (day) => `, due: ${day}`],
  days: (date) => {
    const [year, month, day] = numbersOf(date);
    const words = `${day} ${months[month - 1]}`;
    return [words, `${words} ${year}`, date];
  },
};
