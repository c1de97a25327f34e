import { expect, test } from "vitest";
import { readBody } from "./reading.ts";

const AGENDA = "## 议程\n1. 灰度方案\n2. 监控告警\n3. 预算\n";

/** What was decided of each item of the agenda, by its place. */
const decided = (body: string) => {
  const { agenda, minutes, conclusions } = readBody(body);
  const of = agenda.map(
    (_, at) => minutes.find(({ agendaIndex }) => agendaIndex === at)?.conclusion?.text ?? null,
  );
  return [of, conclusions.map(({ text }) => text)];
};

test.each([
  [
    "words in another order",
    `${AGENDA}## 会议结论\n1. 预算按 20 万执行\n2. 灰度按 5% 起步\n3. 监控先用现有平台\n`,
    [["灰度按 5% 起步", "监控先用现有平台", "预算按 20 万执行"], []],
  ],
  [
    "words that fit the numbers",
    `${AGENDA}## 会议结论\n1. 灰度按 5% 起步\n2. 同意\n3. 同意\n`,
    [["灰度按 5% 起步", "同意", "同意"], []],
  ],
  [
    "no words",
    `${AGENDA}## 会议结论\n1. 同意\n2. 通过\n3. 下周再议\n`,
    [["同意", "通过", "下周再议"], []],
  ],
  [
    "words of one item, out of order",
    `${AGENDA}## 会议结论\n1. 同意\n2. 灰度按 5% 起步\n3. 通过\n`,
    [
      ["灰度按 5% 起步", null, null],
      ["同意", "通过"],
    ],
  ],
  [
    "English",
    "## Agenda\n1. Rollout plan\n2. Monitoring setup\n3. Budget question\n## Decisions\n1. The budget is 20k\n2. Start the rollout at 5%\n3. Keep monitoring as it is\n",
    [["Start the rollout at 5%", "Keep monitoring as it is", "The budget is 20k"], []],
  ],
])("%s", (_, body, expected) => {
  expect(decided(body)).toEqual(expected);
});
