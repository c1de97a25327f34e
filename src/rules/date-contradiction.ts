import { defineRule } from "./rule.ts";

/** Whoever looks for a meeting by its day finds another one; deadlines are reckoned from one day alone. */
export default defineRule({
  id: "date-contradiction",
  stage: "plan",
  severity: "warning",
  guide: null,
  *check({ meeting }) {
    for (const { code, value, span } of meeting.problems) {
      if (code === "other-weekday") yield { at: span, message: "weekday", data: { text: value } };
      if (code === "other-clock") yield { at: span, message: "clock", data: { text: value } };
      if (code === "other-length") yield { at: span, message: "length", data: { text: value } };
    }
    const [counted, ...others] = meeting.statedDays;
    const [date] = counted?.days ?? [];
    if (!counted || date === undefined || counted.place === "folder") return;
    for (const { place, days, span } of others) {
      const isSame = days.some((day) => counted.days.some((one) => one.startsWith(day)));
      if (isSame) continue;
      const counts = place === "date" ? ("start" as const) : counted.place;
      const data = { place, says: days.join(", "), counts, date };
      yield { at: span, message: "differ", data };
    }
  },
});
