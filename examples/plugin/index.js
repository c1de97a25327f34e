// Rules of one team's own. Run them with: collab lint --plugin examples/plugin/index.js
// `definePlugin` of "collab" types this where collab is installed; a plain object does as well.

/** @type {import("collab").Plugin} */
export default {
  name: "my-team",
  rules: [
    {
      id: "my-team/short-title",
      stage: "plan",
      severity: "warning",
      options: { max: 20 },
      messages: {
        en: {
          long: ({ title, max }) =>
            `“${title}” is longer than ${max} characters and will not fit into the room display. Shorten it.`,
        },
        zh: {
          long: ({ title, max }) => `标题“${title}”超过 ${max} 个字，会议室屏幕显示不下。请缩短。`,
        },
      },
      *check({ meeting, options }) {
        const title = meeting.title;
        if (title && [...title.value].length > options.max)
          yield { at: title.span, message: "long", data: { title: title.value, max: options.max } };
      },
    },
    {
      id: "my-team/no-friday-evening",
      stage: "plan",
      severity: "error",
      messages: {
        en: { late: "The meeting goes on after 16:00 on a Friday. Choose another time." },
        zh: { late: "会议开到周五 16:00 以后。请换个时间。" },
      },
      *check({ meeting: { start, end } }) {
        if (!start || !end) return;
        const isFriday = new Date(`${start.value.slice(0, 10)}T00:00:00Z`).getUTCDay() === 5;
        if (isFriday && end.value.slice(11) > "16:00") yield { at: start.span, message: "late" };
      },
    },
  ],
};
