import type { Mailbox } from "./address.ts";
import { asciiName } from "./calendar/part.ts";
import { freeName } from "./free-name.ts";
import { asksSomething, type Letter } from "./letters.ts";
import { copyOf } from "./outbox.ts";
import type { Recipients } from "./recipients.ts";

/**
 * A letter as the drafts that somebody sends by hand: one to each person it asks something of, which
 * says so on top, and one to all others and to who sends it, first, as the record of the mail. Nobody is
 * in two of them.
 */
export function personalDrafts(letter: Letter): readonly [common: Letter, ...copies: Letter[]] {
  const { recipients } = letter;
  const sender = keyOf(recipients.from);
  const copies: Letter[] = [];
  const taken = new Set<string>();
  for (const box of [...recipients.to, ...recipients.cc]) {
    const copy = keyOf(box) === sender ? null : letter.copyFor(box.address);
    if (copy && asksSomething(copy)) copies.push(draftFor(box, copy, letter, taken));
  }
  if (copies.length === 0) return [letter];
  const own = new Set(copies.flatMap((copy) => copy.recipients.to.map(keyOf)));
  const left = (boxes: readonly Mailbox[]): readonly Mailbox[] =>
    boxes.filter((box) => !own.has(keyOf(box)));
  const common = addressed(letter, left(recipients.to), left(recipients.cc), recipients.bcc);
  return [{ ...common, at: (now) => personalDrafts(letter.at(now))[0] }, ...copies];
}

/** The copy of one person, named after the letter and the beginning of the address. */
function draftFor(box: Mailbox, copy: Letter, letter: Letter, taken: Set<string>): Letter {
  const who = freeName(asciiName(box.address.slice(0, box.address.lastIndexOf("@"))), taken);
  const draft = (from: Letter): Letter => ({
    ...addressed({ ...from, recipients: letter.recipients }, [box], [], []),
    name: copyOf(letter.name, who),
    identity: copyOf(letter.identity, who),
    copyFor: () => null,
    at: (now) => draft(letter.at(now).copyFor(box.address) ?? letter.at(now)),
  });
  return draft(copy);
}

/** A letter to these people alone; where nobody is left, to who sends it. */
function addressed(
  letter: Letter,
  to: readonly Mailbox[],
  cc: readonly Mailbox[],
  bcc: readonly Mailbox[],
): Letter {
  const { recipients } = letter;
  const whole: Recipients =
    to.length > 0
      ? { ...recipients, to, cc, bcc }
      : {
          ...recipients,
          to: cc.length > 0 ? cc : recipients.from ? [recipients.from] : [],
          cc: [],
          bcc,
        };
  return { ...letter, guests: recipients, recipients: whole };
}

const keyOf = (box: Mailbox | null): string | null => box?.address.toLowerCase() ?? null;
