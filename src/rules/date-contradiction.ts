import { defineRule } from "./rule.ts";

/** Whoever looks for a meeting by its day finds another one; deadlines are reckoned from one day alone. */
export default defineRule({
  id: "date-contradiction",
  stage: "plan",
  severity: "warning",
  guide: null,
  *check({ meeting }) {
    const [counted, ...others] = meeting.statedDays;
    const [date] = counted?.days ?? [];
    if (!counted || date === undefined || counted.place === "folder") return;
    for (const { place, days, span } of others) {
      const isSame = days.some((day) => counted.days.some((one) => one.startsWith(day)));
      if (isSame) continue;
      const data = { place, says: days.join(", "), counts: counted.place, date };
      yield { at: span, message: "differ", data };
    }
  },
});
