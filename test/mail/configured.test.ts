import { describe, expect, it } from "vitest";
import { collab } from "../support/collab.ts";
import { memoryFiles } from "../support/memory-files.ts";
import { heldMeeting } from "./meetings.ts";

const meeting = heldMeeting(
  "",
  "## 缺席\n- 赵强\n## 行动项\n| 负责人 | 任务 | 交付物 | 截止时间 | 状态 |\n| --- | --- | --- | --- | --- |\n| 韩梅梅 | 订会议室 | 订单 | 12月8日 | 进行中 |",
).source.text;

async function mail(
  config: string,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
) {
  const files = { "a.md": meeting, "collab.config.yaml": config, ...more };
  const contents = new Map(Object.entries(files).map(([name, text]) => [`/work/${name}`, text]));
  return collab(["mail", ...args], { files: memoryFiles(contents), env: { LANG: "en_GB.UTF-8" } });
}

/** The recipients that `--dry-run` shows, by field. */
async function recipients(config: string, kind: string): Promise<Record<string, string>> {
  const { stdout } = await mail(config, [kind, "a.md", "--dry-run", "--force"]);
  const lines = [...stdout.matchAll(/^ {2}(To|Cc|Bcc): (.*)$/gm)];
  return Object.fromEntries(
    lines.map(([, field, people = ""]) => [field, people.replace(/ <[^>]*>/g, "")]),
  );
}

describe("recipients", () => {
  it("are by role as the guide wants it, unless configured", async () => {
    expect(await recipients("", "notice")).toEqual({
      To: "李雷, 王芳, 赵强, 韩梅梅",
      Cc: "nobody",
    });
    expect(await recipients("", "minutes")).toEqual({ To: "李雷, 王芳, 韩梅梅", Cc: "周洋, 赵强" });
    expect(await recipients("", "actions")).toEqual({ To: "韩梅梅", Cc: "李雷, 王芳" });
  });

  it.each([
    ["invited", "李雷, 王芳, 赵强, 韩梅梅"],
    ["attendees", "李雷, 王芳, 韩梅梅"],
    ["absent", "赵强"],
    ["cc", "周洋"],
    ["host", "李雷"],
    ["recorder", "韩梅梅"],
    ["decision-makers", "王芳"],
    ["executors", "赵强, 韩梅梅"],
    ["stakeholders", "李雷"],
    ["owners", "韩梅梅"],
    ["[host, cc]", "李雷, 周洋"],
    ["boss@example.com", "boss@example.com"],
    ["[host, 'Li <LI.LEI@example.com>']", "李雷"],
    ["[]", "nobody"],
  ])("of a kind can be %s", async (group, to) => {
    const config = `mail: { recipients: { minutes: { to: ${group}, cc: [] } } }`;
    expect(await recipients(config, "minutes")).toEqual({ To: to, Cc: "nobody" });
  });

  it("not named stay as they are, and other kinds too", async () => {
    const config = "mail: { recipients: { minutes: { to: [host] } } }";
    expect(await recipients(config, "minutes")).toEqual({ To: "李雷", Cc: "周洋, 赵强" });
    expect(await recipients(config, "actions")).toEqual(await recipients("", "actions"));
  });

  it("of a kind have their own blind copies instead of the general ones", async () => {
    const config =
      "mail:\n  bcc: [all@example.com]\n  recipients: { minutes: { bcc: [recorder, x@example.com] } }\n";
    expect((await recipients(config, "notice")).Bcc).toBe("all@example.com");
    expect((await recipients(config, "minutes")).Bcc).toBe("x@example.com");
  });

  it.each([
    ["minute: { to: [host] }", "2:17", "minutes"],
    ["minutes: { too: [host] }", "2:28", "to"],
    ["minutes: { to: [hosts] }", "2:33", "host"],
    ["minutes: { to: [everyone at all] }", "2:33", "invited"],
    ["minutes: { to: [host, a@@example.com] }", "2:39", "a@@example.com"],
    ["minutes: { to: [[host]] }", "2:33", "invited"],
    ["minutes: [host]", "2:26", "minutes"],
  ])("%s is refused where it is wrong", async (choice, at, named) => {
    const { code, stderr, stdout } = await mail(`mail:\n  recipients: { ${choice} }\n`, [
      "minutes",
      "a.md",
      "--dry-run",
    ]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(`collab.config.yaml:${at}: `);
    expect(stderr).toContain(named);
  });
});

describe("templates of the configuration", () => {
  const args = ["actions", "a.md", "--format", "md", "-o", "-", "--force"];
  const own = { "mails/zh/actions.md.hbs": "我的 {{title}}\n" };

  it("are used where they are, others come from collab", async () => {
    expect((await mail("templates: mails", args, own)).stdout).toBe("我的 新品启动会\n");
    const minutes = ["minutes", "a.md", "--format", "md", "-o", "-"];
    expect((await mail("templates: mails", minutes, own)).stdout).toContain("# 会议纪要");
  });

  it("give way to --template", async () => {
    const more = { ...own, "other/actions.md.hbs": "其他\n" };
    const { stdout } = await mail("templates: mails", [...args, "--template", "other"], more);
    expect(stdout).toBe("其他\n");
  });

  it("are asked for only in a folder that is there", async () => {
    const { code, stderr } = await mail("templates: nowhere", args);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^collab: .*collab\.config\.yaml:1:12: .*nowhere/);
  });

  it.each(["{{titel}}", "{{#if titel}}x{{/if}}", "{{#each owners}}{{nmae}}{{/each}}"])(
    "with the unknown variable in %s name template and line",
    async (wrong) => {
      const more = { "mails/actions.md.hbs": `# {{title}}\n\n${wrong}\n` };
      const { code, stdout, stderr } = await mail("templates: mails", args, more);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toMatch(/mails\/actions\.md\.hbs:3: .*(?:titel|nmae)/);
    },
  );
});

describe("--print-data", () => {
  it("prints what the template is given and writes nothing", async () => {
    const { code, stdout } = await mail("", ["actions", "a.md", "--print-data"]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      title: "新品启动会",
      openCount: 1,
      owners: [{ person: { name: "韩梅梅" }, actions: [{ task: "订会议室" }] }],
    });
  });
});
