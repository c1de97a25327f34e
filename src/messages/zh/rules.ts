import type { RuleMessages } from "../index.ts";

export const rules: RuleMessages = {
  "objective-required": {
    missing: () => "会议没有目标。请填写 objective（目标）：这次会议必须解决的那一个问题，例如“确定上线日期”。",
  },
};
