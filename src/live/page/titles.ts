import type { PageWords } from "../../messages/page.ts";
import type { ItemView } from "../view.ts";

export const titleOf = ({ number, title }: ItemView, words: PageWords): string =>
  `${number === null ? "" : `${number}. `}${title ?? words.opening}`;
