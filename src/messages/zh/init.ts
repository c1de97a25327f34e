import type { Messages } from "../en.ts";

export const init: Messages["cli"]["init"] = {
  description:
    "在当前文件夹配好 collab：配置文件、示例会议，以及检查所有会议的 CI 流程。已有的文件保持原样。",
  options: {
    ci: "由哪家的 CI 来检查（默认：有 .gitlab-ci.yml 用 gitlab，有 .workflow 文件夹用 gitee，否则用 github）",
    hook: "另写一份 pre-commit 的配置",
  },
  examples: [
    ["collab init", "配置文件、示例和 GitHub 流程"],
    ["collab init --ci gitlab --hook", "GitLab 任务，另加 pre-commit 钩子"],
  ],
  alreadyThere: (path) => `${path} 已经存在，保持原样`,
  otherCopy: (folder) => `与这个版本的 collab 要放的文件不同——请删除 ${folder} 文件夹后重新运行`,
  include: (path) =>
    `${path} 还没有加入流水线——请在 .gitlab-ci.yml 里加上：include: [{ local: ${path} }]`,
  next: "下一步：先用 collab plan 筹备会议（文件写入 meetings 文件夹），再用 collab lint meetings 检查",
  nextThere: "下一步：先用 collab plan --dir meetings 筹备会议，再用 collab lint meetings 检查",
};
