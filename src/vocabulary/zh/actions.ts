// How Chinese lines say who does what by when; in simplified characters, as parts of patterns.

/** What somebody is to do who was named; what was done has 了 behind it. */
export const zhTakesOn =
  "(?:负责|牵头|跟进|整理|完成|落实|对接|编写|撰写|确认|准备|提交|更新|联系|补充|推进|组织|协调|输出|承担|处理|制作|设计|开发|测试|调研)(?![的了过人])";
