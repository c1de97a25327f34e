const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** The words of the report as pages. */
export const site = {
  overview: "Overview",
  skip: "Skip to the content",
  charts: "In pictures",
  showTable: "Show as a table",
  allActions: "all actions",
  footer: (asOf: string): string => `${asOf} · made by collab report from the meeting files`,
  chart: {
    made: {
      title: "Actions promised and closed, by week",
      about: "For each week the actions promised, those closed on time, and those closed late.",
    },
    open: {
      title: "Open actions at the end of each week",
      about: "How many actions were open on the last day of each week.",
    },
    conclusions: {
      title: "Conclusions, by week",
      about: "For each week the conclusions reached, deferred, and items without a conclusion.",
    },
    planned: {
      title: "Planned meeting minutes, by week",
      about: "The planned length of the meetings held in each week, in minutes.",
    },
    taken: {
      title: "Planned and actual minutes, by week",
      about:
        "For each week the minutes planned and the minutes taken, where the meeting's file records both.",
      planned: "planned",
      actual: "actual",
    },
    notices: {
      title: "Notice lead time",
      about: "How many meetings were announced how many working days ahead.",
      by: "Working days ahead",
      series: "Meetings",
    },
    sent: {
      title: "Minutes within 24 hours, by week",
      about: "For each week the meetings whose minutes went out within 24 hours, and later.",
      inTime: "within 24 hours",
      late: "later",
    },
    owners: {
      title: "Open actions by owner",
      about: "For each owner the open actions that are overdue, and the other open ones.",
    },
    departments: {
      title: "Open actions by department",
      about: "For each department the open actions that are overdue, and the other open ones.",
    },
    overdue: "overdue",
    notYetDue: "not overdue",
  },
  board: {
    search: "Search",
    owner: "Owner",
    series: "Series",
    state: "Show",
    group: "Group by",
    all: "all",
    states: {
      open: "open",
      overdue: "overdue",
      done: "done",
      dropped: "dropped",
      all: "everything",
    },
    groups: {
      none: "nothing",
      owners: "owner",
      series: "series",
      dept: "department",
      week: "week due",
    },
    count: "{n} of {all} actions shown",
    first: "{n} of {all} actions, of which the first {first} are shown",
    more: "Show {n} more",
    open: (from: number, to: number): string => `Open actions ${from} to ${to}`,
    without: "none",
    earlier: (count: number): string => `${plural(count, "action", "actions")} closed earlier`,
    closed: "Actions closed earlier",
  },
  meeting: {
    when: "When",
    host: "Host",
    recorder: "Recorder",
    objective: "Objective",
    stage: "Stage",
    file: "File",
    taken: (taken: number, planned: number | null): string =>
      planned === null ? `took ${taken} min` : `took ${taken} min, planned ${planned}`,
    mustReach: "Must reach",
    items: "Items",
    others: "Other conclusions",
    actions: "Promised here",
    outcome: { reached: "reached", deferred: "deferred", none: "no conclusion" },
  },
  month: (month: string): string => `Meetings of ${month}`,
  part: (title: string, part: number): string => `${title}, part ${part}`,
  undated: "Meetings without a date",
  allMeetings: "All meetings by month",
  timeline: "Timeline",
  openActions: "Open actions",
  progress: (count: { reached: number; deferred: number; unanswered: number }): string =>
    [
      `${count.reached} reached`,
      count.deferred > 0 ? `${count.deferred} deferred` : "",
      count.unanswered > 0 ? `${count.unanswered} without a conclusion` : "",
    ]
      .filter((part) => part !== "")
      .join(", "),
  promised: (count: number): string => `${plural(count, "action", "actions")} promised`,
};
