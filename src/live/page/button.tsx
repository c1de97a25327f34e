interface Props {
  readonly text: string;
  /** What it is about, for those who do not see where it stands. */
  readonly of: string;
  readonly press: () => void;
}

/** A small button, one of several that say the same. */
export const Button = ({ text, of, press }: Props) => (
  <button type="button" class="small" aria-label={`${text} ${of}`.trim()} onClick={press}>
    {text}
  </button>
);
