import { expect, it } from "vitest";
import { cutShort } from "../../src/text/cut-short.ts";

it.each([
  ["Customer portal relaunch kickoff", 32, "Customer portal relaunch kickoff"],
  ["Customer portal relaunch kickoff", 31, "Customer portal relaunch…"],
  ["Customer portal relaunch kickoff", 25, "Customer portal relaunch…"],
  ["Customer portal relaunch kickoff", 26, "Customer portal relaunch…"],
  ["Datenverarbeitungszweckbestimmung", 11, "Datenverar…"],
  ["A Datenverarbeitungszweckbestimmung", 11, "A Datenver…"],
  ["云雀 A2 便携投影仪项目启动会", 10, "云雀 A2 便携投…"],
  ["云雀 A2 投影仪 2026", 11, "云雀 A2 投影仪…"],
  ["𠮷𠮷𠮷", 2, "𠮷…"],
])("%s has at most %i characters and ends between words", (text, most, short) => {
  expect(cutShort(text, most)).toBe(short);
});
