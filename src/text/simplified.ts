import { once } from "./once-per.ts";

/**
 * Traditional characters and the simplified ones for them, of the words and family names
 * that meetings are read by: 議程, 紀錄, 三個工作日內, 陳. Letter for letter, so that every offset stays true.
 */
const PAIRS =
  "議议題题紀纪會会記记錄录動动項项辦办參参與与員员責责務务時时間间結结論论決决劃划計计討讨進进狀状態态後后續续週周個个內内號号鐘钟點点兩两開开場场總总單单據据實实" +
  "現现標标預预備备選选問问處处檢检試试負负誰谁執执報报發发講讲簡简請请聯联絡络線线連连鏈链遠远視视訊讯資资說说達达識识對对齊齐確确認认暫暂無无沒没協协調调關关閉闭" +
  "環环測测門门團团隊队組组織织職职稱称郵邮見见於于從从過过來来將将應应該该讓让為为這这體体註注檔档樓楼級级優优順顺餘余額额類类產产業业歷历還还幾几萬万並并變变數数" +
  "寫写長长電电話话網网頁页圖图雙双當当屆届訂订評评審审鑑鉴複复盤盘啟启衝冲極极機机構构設设製制樣样適适範范圍围購购買买賣卖價价驗验證证儘尽盡尽陳陈張张劉刘吳吴楊杨" +
  "許许鄭郑謝谢賴赖蘇苏葉叶莊庄呂吕蕭萧羅罗鍾钟趙赵孫孙馬马馮冯鄧邓韓韩盧卢陸陆閻阎顧顾龔龚湯汤黃黄歸归屬属維维護护運运營营財财貨货險险術术採采獲获經经棄弃銷销終终僅仅廢废擱搁懸悬辭辞歲岁貳贰陸陆" +
  "補补給给諮咨詢询礎础匯汇監监頭头約约説说況况遺遗饋馈紹绍邊边啓启鍵键裡里裏里風风詳详細细節节響响復复階阶國国慶庆須须遲迟爭争擬拟輸输隨随擇择幹干轉转勞劳聖圣誕诞" +
  "禮礼東东區区準准規规編编領领擔担臨临簽签籤签溝沟彙汇統统離离戶户語语則则峯峰溫温裝装獨独費费強强嚴严諾诺譚谭鄒邹貓猫嶺岭縣县賀贺漢汉錢钱徑径魯鲁絕绝陽阳樹树紅红種种貼贴錯错撐撑釋释側侧" +
  "牽牵戲戏佈布讀读" +
  "車车輛辆師师書书專专學学蹤踪賓宾掛挂繼继舊旧減减別别騰腾灣湾台臺爾尔倫伦紐纽磯矶談谈緩缓蔣蒋賈贾閆闫聶聂韋韦龍龙歐欧遊游駱骆尋寻繳缴棟栋";

const simplifiedFor = once(() => {
  const pairs = new Map<string, string>();
  for (let at = 0; at < PAIRS.length; at += 2) pairs.set(PAIRS.charAt(at), PAIRS.charAt(at + 1));
  return pairs;
});

const traditionalForms = once(() => {
  const forms = new Map<string, string[]>();
  for (const [from, simple] of simplifiedFor()) {
    const known = forms.get(simple);
    if (known) known.push(from);
    else forms.set(simple, [from]);
  }
  return forms;
});

/** The traditional characters that a simplified one stands for. */
export const traditionalFor = (char: string): readonly string[] =>
  traditionalForms().get(char) ?? [];

/** A word as it is written in traditional characters; of several for one, the commonest. */
export const traditional = (text: string): string =>
  Array.from(text, (char) => traditionalFor(char)[0] ?? char).join("");

/** The first of each pair: the table is made for a text that has one of them. */
const TRADITIONAL = new RegExp(`[${PAIRS.replace(/(.)./g, "$1")}]`);

/** A text as the vocabularies have their words; for comparing, never for showing. */
export function simplified(text: string): string {
  if (!TRADITIONAL.test(text)) return text;
  return Array.from(text, (char) => simplifiedFor().get(char) ?? char).join("");
}
