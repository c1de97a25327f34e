/** Behind such words one is spoken to or about. */
export const MENTIONS =
  /(?:\b(?:with|ping|cc|ask|to|from|for|tell|see|and|or|per|via|of|at|about|by)|[找和与跟向给请对为]|联系|抄送|通知|协助|配合|咨询|参考)$/i;

/** Behind such words a day is one that is spoken of: notes of [[2026-11-18]]. */
export const REFERS = /(?:\b(?:of|from|see|in|on|at|for|with|to|after|since|per)|[见自于在从至])$/i;
