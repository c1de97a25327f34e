import type { Tracking } from "../sentences.ts";

/** How one promise is told from another when it stands in the files of several meetings. */
export const zhTracking: Tracking = {
  /** Change nothing about a task. */
  fillers: [..."的了请并和与及等将要需把对就也"],
  /** One of them more, less or another one makes another task: 前端 and 后端, 不上线 and 上线. */
  telling: [
    ..."前后上下左右内外东南西北新旧大小高低开关进出甲乙丙丁收发增减入正反男女早晚加买卖主副首末不未无非没勿别停零一二三四五六七八九十百千万两半全日月年周天季初中底",
  ],
  /** In a title: how many came before. */
  count: /第[\d一二三四五六七八九十百零〇]{1,5}[次期届回场]/g,
  /** In a title: which meeting of a row it is. */
  occasion:
    /第?[\d一二三四五六七八九十百零〇]{1,5}[次期届周回场]|(?:周|星期|礼拜)[一二三四五六日天]|[年月日号]/g,
  /** In a title: what of a meeting the file holds. */
  paper: /(?:会议)?(?:纪要|[记纪]录|议程|通知)/g,
};
