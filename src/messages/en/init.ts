/** `collab init`: its help, its remarks. */
export const init = {
  description:
    "Sets collab up in this folder: a configuration, an example meeting, and a CI workflow that checks every meeting. Files that are there already are left as they are.",
  options: {
    ci: "whose CI runs the checks (default: gitlab where there is a .gitlab-ci.yml, gitee where there is a folder .workflow, else github)",
    hook: "also a configuration for pre-commit",
  },
  examples: [
    ["collab init", "configuration, example and GitHub workflow"],
    ["collab init --ci gitlab --hook", "with a GitLab job and a hook for pre-commit"],
  ] as ReadonlyArray<readonly [string, string]>,
  alreadyThere: (path: string) => `${path} is there already and was left as it is`,
  otherCopy: (folder: string) =>
    `is not what this version of collab puts there — delete the folder ${folder} and run this again`,
  include: (path: string) =>
    `${path} is not part of your pipeline yet — add to .gitlab-ci.yml: include: [{ local: ${path} }]`,
  next: "next: collab plan, which writes into the folder meetings, then collab lint meetings",
  nextThere: "next: collab plan --dir meetings, then collab lint meetings",
};
