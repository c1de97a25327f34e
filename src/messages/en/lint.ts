const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** `collab lint`: its help, its text report. */
export const lint = {
  paths: "files, folders (every *.md below), globs, or - for standard input; default: this folder",
  description:
    "Checks meeting files against the guide: 3–5 agenda items of at most 15 minutes, a conclusion each must reach, attendees by role, complete action items. Exit code 0: nothing to report, 1: findings, 2: something could not be read or understood.",
  options: {
    format: (ids: readonly string[]) =>
      `how findings are printed: ${ids.join(", ")}; with =file into a file; repeatable (default: text, and github in GitHub Actions)`,
    fix: "put right what has one right answer, and write the files",
    fixDryRun: "show as a diff what --fix would change, and write nothing",
    outputFile: "write the first report to this file (replaced if it exists)",
    stage: "check as a planned meeting (plan) or as one that was held (minutes)",
    errorsOnly: "show errors alone; warnings still count for --max-warnings",
    statistics: "show how often each rule has something to say, instead of the findings",
    suppressAll:
      "write what is found into .collab-baseline.json: from then on only what is new is reported",
    prune: "take out of .collab-baseline.json what has been mended",
    maxWarnings: "fail when there are more warnings than this",
    rule: "set a rule's severity, e.g. agenda-fits:warn (off, info, warn, error; repeatable)",
    stdinFilename: "name of what is read from standard input",
    now: "also report a notice or minutes overdue at this time",
    since: "only files that differ from this git revision, or are new",
    respectIgnore:
      "skip files that are named here and ignored, for hooks that name what is committed",
    explain: "show the page of this rule, as “collab rules” does",
    printConfig: "show the configuration as it is for this file, and where each setting comes from",
    threads:
      "how many threads check at once, 1 … 64; by itself as many as pay (also: COLLAB_THREADS)",
    shard: "only the i-th of n parts of the files, for a CI matrix",
    cache: "check only what has changed since the last run with the same settings",
    noCache:
      "check everything anew (a folder of many files is otherwise remembered, outside of builds)",
    cacheLocation: "keep what is remembered in this file (default: in your cache folder)",
    watch: "check again whatever is saved, until Ctrl-C",
    merge: "print one report of what these JSON reports of shards found, and check nothing",
    plugin: "load rules of your own from this file, which is run as code (repeatable)",
    noPlugins: "load none, whoever asks for them: for files and settings of strangers",
  },
  watching: "watching for changes — Ctrl-C ends it",
  noCache:
    "is there already and is no cache of collab's — name another file after --cache-location",
  isMarkdown: "is a Markdown file that is there already — give the report another name",
  notUtf8: "is in GB18030 and was left as it is — save it as UTF-8, then --fix can put it right",
  noReport:
    "is no report of “collab lint --format json” — name the reports of the shards, and let each shard write its own",
  pluginsLeftAlone: (file: string): string =>
    `the plugins of ${file} were not loaded — they are code, which runs only when you ask for it: --config ${file}, or --no-plugins to say no`,
  pluginFails: (name: string, reason: string): string =>
    `the plugin ${name} cannot be loaded (${reason}) — correct it, or leave it out`,
  pluginWrong: (name: string, what: string): string =>
    `the plugin ${name} is not one collab can use: ${what} is missing or wrong — docs/plugins.md shows what it has to export`,
  ruleFails: (rule: string, reason: string): string =>
    `the rule ${rule} failed on this file (${reason}) — all others were checked; correct the plugin`,
  examples: [
    ["collab lint", "check every meeting below this folder"],
    ["collab lint meetings/2026-12-01-launch.md", "check one file"],
    ["collab lint --fix meetings", "put right what needs nobody to decide"],
    ["collab lint --format json --max-warnings 0 meetings", "for a CI job"],
    ["collab lint --format text --format sarif=collab.sarif", "for people and for code scanning"],
    ["collab lint --since origin/main", "check what a branch changes"],
    ["collab lint --watch", "keep an eye on them while you write"],
    ["collab lint --merge shard-*.json", "one report, and exit code, for all parts of a CI matrix"],
    ["collab lint --print-config a.md", "show which settings hold for a file, and why"],
    ["collab lint - --stdin-filename draft.md < draft.md", "check what an editor holds"],
  ],
  summary: (count: {
    errors: number;
    warnings: number;
    infos: number;
    files: number;
    skipped: number;
    unread: number;
  }): string => {
    const found = [
      ...(count.errors ? [plural(count.errors, "error", "errors")] : []),
      ...(count.warnings ? [plural(count.warnings, "warning", "warnings")] : []),
      ...(count.infos ? [plural(count.infos, "note", "notes")] : []),
    ];
    const what = found.length > 0 ? found.join(", ") : "no findings";
    const skipped = count.skipped
      ? `; ${plural(count.skipped, "file is no meeting and was", "files are no meetings and were")} skipped`
      : "";
    const unread = count.unread ? `; ${count.unread} could not be read` : "";
    return `${what} in ${plural(count.files, "meeting", "meetings")}${skipped}${unread}`;
  },
  fixable: (findings: number): string =>
    `${plural(findings, "finding", "findings")} can be put right with --fix`,
  unread: (files: number): string =>
    `${plural(files, "file", "files")} could not be read; the log says which and why`,
  twoOutputs: (one: string, other: string): string =>
    `${one} names a file already, and ${other} another — leave one of them out`,
  noFormatFile: (format: string): string =>
    `--format ${format}= names no file — write “${format}=report.${format}”, or “${format}” for standard output`,
  sameFile: (one: string, other: string, file: string): string =>
    `${one} and ${other} would both be written to ${file} — give each a file of its own`,
  sharedOutput: (format: string): string =>
    `standard output can carry ${format} only by itself — give a report a file, as in “--format ${format}=report.${format}”`,
  sarif: { root: "The root of the project.", fix: "Put right as collab lint --fix does." },
  /** What annotations leave out. */
  github: {
    title: "collab lint",
    more: (errors: number, warnings: number, infos: number): string => {
      const left = [
        ...(errors > 0 ? [plural(errors, "error", "errors")] : []),
        ...(warnings > 0 ? [plural(warnings, "warning", "warnings")] : []),
        ...(infos > 0 ? [plural(infos, "note", "notes")] : []),
      ];
      return `${plural(errors + warnings + infos, "more finding", "more findings")} (${left.join(", ")}): GitHub shows ten of a kind; the log of this step, or collab lint, shows all.`;
    },
  },
  markdown: {
    columns: ["Place", "Severity", "Rule", "What is wrong"],
    more: (findings: number): string =>
      `… and ${plural(findings, "more finding", "more findings")}, which collab lint shows.`,
  },
  fixed: (findings: number, files: number, dryRun: boolean): string =>
    findings === 0
      ? "nothing to fix"
      : `${dryRun ? "would fix" : "fixed"} ${plural(findings, "place", "places")} in ${plural(files, "file", "files")}`,
  /** Why git cannot say what has changed, and what to do. */
  since: {
    "no-git": (ref: string) =>
      `--since ${ref}: git was not found — install it, or name the files to check`,
    "no-repository": (ref: string) =>
      `--since ${ref}: this folder is in no git repository — run it in one, or name the files to check`,
    "no-commit": (ref: string) =>
      `--since ${ref}: this repository knows no such commit, branch or tag — check its spelling, or fetch it first (in GitHub Actions: actions/checkout with fetch-depth: 0)`,
    "no-head": (ref: string) =>
      `--since ${ref}: the current branch has no commit yet — commit first, or name the files to check`,
    shallow: (ref: string) =>
      `--since ${ref}: this clone holds only a part of the history — fetch all of it: fetch-depth: 0 for actions/checkout, GIT_DEPTH: 0 in GitLab, git fetch --unshallow elsewhere`,
    unrelated: (ref: string) =>
      `--since ${ref}: has no commit in common with the current branch — name one that the branch began from`,
    endless: (ref: string) =>
      `--since ${ref}: git did not answer within a minute — run “git status” to see what keeps it, or name the files to check`,
    unreadable: (ref: string) =>
      `--since ${ref}: git cannot read this repository — run “git fsck” to see what is broken, or clone it anew`,
  },
  nothingSelected: "no file to check: nothing has changed, or this part is empty",
  noMeetings:
    "no meeting file found — a meeting has front-matter or an agenda heading; “collab plan” makes one",
  baseline: {
    invalid: "is no list of known findings — delete it, and write it anew with --suppress-all",
    recorded: (count: number, file: string) =>
      `${plural(count, "finding is", "findings are")} known now (${file}); what comes later is reported`,
    known: (count: number, file: string) =>
      `${plural(count, "known finding", "known findings")} left out (${file})`,
    mended: (count: number, file: string) =>
      `${plural(count, "finding", "findings")} in ${file} ${count === 1 ? "has" : "have"} been mended — take ${count === 1 ? "it" : "them"} out with --prune`,
  },
  statistics: {
    row: (files: number, fixable: number) =>
      `${plural(files, "file", "files")}${fixable > 0 ? `, ${fixable} with --fix` : ""}`,
    total: (findings: number, rules: number, files: number) =>
      `${plural(findings, "finding", "findings")} of ${plural(rules, "rule", "rules")} in ${plural(files, "meeting", "meetings")}`,
  },
  tooManyWarnings: (count: number, max: number) =>
    `${plural(count, "warning", "warnings")}, more than the ${max} allowed`,
};
