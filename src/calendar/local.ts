/** A calendar day without a zone, `YYYY-MM-DD`. Compares as text. */
export type LocalDate = string;

/** A wall-clock time without a zone, `YYYY-MM-DDTHH:MM`. Compares as text. */
export type LocalDateTime = string;

/** `HH:MM`, 24 hours. */
export type TimeOfDay = string;
