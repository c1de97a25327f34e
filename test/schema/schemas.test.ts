import { resolve } from "node:path";
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { readConfig } from "../../src/config/read.ts";
import { tableNames } from "../../src/export/tables.ts";
import { readYaml } from "../../src/markdown/yaml.ts";
import { messagesIn } from "../../src/messages/index.ts";
import { configSchema } from "../../src/schema/config.ts";
import { exportSchema } from "../../src/schema/export.ts";
import { frontMatterSchema } from "../../src/schema/front-matter.ts";
import { configData } from "./config-data.ts";
import { frontMatterData, refusals } from "./front-matter-data.ts";

const folder = resolve(import.meta.dirname, "../../schema");
const ajv = new Ajv({ strict: true, allowUnionTypes: true, strictTuples: false });
const schemas = { config: configSchema(), "front-matter": frontMatterSchema() };
const accepts = {
  config: ajv.compile(schemas.config),
  meeting: ajv.compile(schemas["front-matter"]),
};

describe("what is checked in is what the code makes of its own definitions", () => {
  it.each(Object.entries(schemas))(
    "schema/%s.schema.json (npm run schema)",
    async (name, schema) => {
      const text = `${JSON.stringify(schema, null, 2)}\n`;
      await expect(text).toMatchFileSnapshot(resolve(folder, `${name}.schema.json`));
    },
  );
});

describe("what is exported is described by the tables it is made from", () => {
  it.each(tableNames)("schema/export/%s.json (npm run schema)", async (name) => {
    const text = `${JSON.stringify(exportSchema(name), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(resolve(folder, "export", `${name}.json`));
  });
});

/** What the reader of configurations finds wrong. */
function problemsIn(config: unknown): readonly string[] {
  const text = JSON.stringify(config);
  const source = { file: "collab.config.json", text, encoding: "utf-8" } as const;
  const root = readYaml(text);
  if (!("kind" in root)) throw new Error(root.reason);
  const around = { ownRules: [], extend: () => "there is none", matcher: () => () => true };
  return readConfig(root, source, messagesIn("en"), around).problems.map(({ message }) => message);
}

describe("the configuration's schema and its reader agree", () => {
  it.each<[string, unknown]>([
    ["nothing", {}],
    ["where the schema is", { $schema: "./config.schema.json" }],
    ["values left out", { rules: null, mail: { from: null }, people: null }],
    ["several bases", { extends: ["recommended", "./team.yaml"] }],
    ["rules", { rules: { "agenda-fits": "off", "agenda-item-count": ["warn", { max: 6 }] } }],
    ["an option that can be off", { rules: { "notice-lead-time": ["error", { max: "off" }] } }],
    ["overrides", { overrides: [{ files: "drafts/**", rules: { "agenda-fits": "info" } }] }],
    ["a calendar's name", { calendar: "CN" }],
    ["a calendar", { calendar: { region: "none", holidays: ["2026-12-24"], workdays: [] } }],
    ["mail", { mail: { from: "Ann <ann@example.com>", bcc: "a@example.com", reply: true } }],
    ["recipients", { mail: { recipients: { minutes: { to: ["attendees", "a@example.com"] } } } }],
    ["a server", { mail: { smtp: "smtp://ann@mail.example.com:587" } }],
    ["people in a list", { people: [{ name: "Ann", role: "executor" }, "Bo <bo@example.com>"] }],
    ["people with front-matter's keys", { people: [{ 姓名: "王芳", 邮箱: "w@example.com" }] }],
    ["numbers as text", { templates: 1, mail: { signature: 2026 }, ignore: [1] }],
    ["words in quotes", { mail: { reply: "true" }, timezone: "UTC+8", lang: "zh-CN" }],
    ["people by name", { people: { Ann: "ann@example.com", Bo: { handles: ["@bo"] }, Cy: null } }],
    ["the rest", { lang: "zh", timezone: "Asia/Shanghai", templates: "mails", ignore: ["a", "b"] }],
  ])("%s is right", (_, config) => {
    expect(accepts.config(config), JSON.stringify(accepts.config.errors)).toBe(true);
    // `./team.yaml` is not there.
    expect(problemsIn(config).filter((problem) => problem !== "there is none")).toEqual([]);
  });

  it.each<[string, unknown]>([
    ["an unknown key", { rulez: {} }],
    ["an unknown rule", { rules: { "agenda-fit": "off" } }],
    ["an unknown severity", { rules: { "agenda-fits": "fatal" } }],
    ["an unknown option", { rules: { "agenda-item-count": ["warn", { most: 6 }] } }],
    ["an option of another type", { rules: { "agenda-item-count": ["warn", { max: "many" }] } }],
    ["a negative option", { rules: { "agenda-item-count": ["warn", { max: -1 }] } }],
    ["three parts of a rule", { rules: { "agenda-fits": ["warn", {}, {}] } }],
    ["no files", { overrides: [{ rules: {} }] }],
    ["an unknown language", { lang: "de" }],
    ["no zone", { timezone: "CST" }],
    ["an unknown region", { calendar: "US" }],
    ["no day", { calendar: { holidays: ["24 December"] } }],
    ["an unknown group", { mail: { recipients: { minutes: { to: ["everybody"] } } } }],
    ["an unknown kind", { mail: { recipients: { letter: { to: ["cc"] } } } }],
    ["a password", { mail: { smtp: "smtp://ann:secret@mail.example.com" } }],
    ["a password that is no URL", { mail: { smtp: "smtp://ann:a b@mail.example.com" } }],
    ["a line with half an address", { people: ["Ann <ann@>"] }],
    ["nobody", { people: [{ dept: "Sales" }] }],
    ["another protocol", { mail: { smtp: "http://mail.example.com" } }],
    ["no address", { people: [{ name: "Ann", email: "ann" }] }],
    ["an unknown role", { people: [{ name: "Ann", role: "boss" }] }],
    ["a base of another kind", { extends: "./team.js" }],
  ])("%s is wrong", (_, config) => {
    expect(accepts.config(config)).toBe(false);
    expect(problemsIn(config)).not.toEqual([]);
  });

  test("on any other, too", () => {
    let right = 0;
    fc.assert(
      fc.property(configData, (config) => {
        const problems = problemsIn(config).filter((problem) => problem !== "there is none");
        if (problems.length === 0) right++;
        expect([config, accepts.config(config)]).toEqual([config, problems.length === 0]);
      }),
      { numRuns: 400, seed: 1201 },
    );
    expect(right).toBeGreaterThan(20);
  });
});

describe("the front-matter's schema and its reader agree", () => {
  it.each<[string, unknown]>([
    ["the keys", { title: "Kickoff", start: "2026-12-01 14:00", duration: 60, status: "held" }],
    [
      "keys in Chinese",
      { 标题: "启动会", 开始: "2026年12月1日 14:00", 时长: "1.5 小时", 场景: "复盘" },
    ],
    ["keys in traditional characters", { 標題: "啟動會", 時長: "90 分鐘", 狀態: "已取消" }],
    ["numbers as text", { title: 2026, host: true, location: 301 }],
    ["words whatever their case", { status: "Held", scenario: "KickOff", lang: "zh_TW.UTF-8" }],
    ["full-width digits and colons", { start: "２０２６-12-01 14：00", end: "15：30" }],
    ["attendees", { attendees: [{ name: "Ann", role: "executor" }, "Bo <bo@example.com>"] }],
    ["attendees in Chinese", { 参会人: [{ 姓名: "王芳", 角色: "决策人", 出席: true }] }],
    ["one line of attendees", { attendees: "Ann, Bo", cc: "Cy" }],
    ["materials", { materials: [{ title: "Survey", owner: "Ann", pages: 4, due: "2026-11-30" }] }],
    ["a leap day", { date: "2024-02-29" }],
    ["empty keys", { title: null, attendees: null, rules: null, status: "", start: " " }],
  ])("%s are right", (_, data) => {
    expect(accepts.meeting(data), JSON.stringify(accepts.meeting.errors)).toBe(true);
    expect(refusals(data)).toEqual([]);
  });

  it.each<[string, unknown]>([
    ["an unknown key", { titel: "Kickoff" }],
    ["a key twice", { title: "Kickoff", 标题: "启动会" }],
    ["an unknown scenario", { scenario: "party" }],
    ["an unknown status", { status: "maybe" }],
    ["an unknown language", { lang: "de" }],
    ["two languages", { lang: "en or zh" }],
    ["no zone", { timezone: "CST" }],
    ["a list for a text", { host: ["Ann"] }],
    ["a list among rules", { rules: [["x"]] }],
    ["no length", { duration: 0, start: "2026-12-01 14:00" }],
    ["a length in part", { duration: "60 minutes or so, perhaps more" }],
    ["an unknown key of an attendee", { attendees: [{ name: "Ann", mail: "ann@example.com" }] }],
    ["an attendee without a name", { attendees: [{ dept: "Sales" }] }],
    ["an unknown role", { attendees: [{ name: "Ann", role: "boss" }] }],
    ["an answer that is none", { attendees: [{ name: "Ann", present: "perhaps" }] }],
    ["a revision that is none", { revision: "second" }],
    ["no day", { start: "tomorrow" }],
    ["a day that does not exist", { date: "2026-02-29" }],
    ["a day without a time", { start: "2026-12-01" }],
    ["an hour that does not exist", { end: "25:00" }],
  ])("%s is wrong", (_, data) => {
    expect(accepts.meeting(data)).toBe(false);
    expect(refusals(data)).not.toEqual([]);
  });

  test("on any other, too", () => {
    let right = 0;
    fc.assert(
      fc.property(frontMatterData, (data) => {
        const found = refusals(data);
        if (found.length === 0) right++;
        expect([data, accepts.meeting(data)]).toEqual([data, found.length === 0]);
      }),
      { numRuns: 400, seed: 1201 },
    );
    expect(right).toBeGreaterThan(100);
  });
});
