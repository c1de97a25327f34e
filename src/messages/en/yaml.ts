/** What the YAML parser means, by how its words begin; the first that fits counts. */
export const yamlReasons: ReadonlyArray<readonly [start: string, meaning: string]> = [
  [
    "bad indentation of a mapping entry",
    "the indentation is wrong, or a value with a colon lacks quotes",
  ],
  ["bad indentation of a sequence entry", "the items of the list are not indented alike"],
  [
    "can not read a block mapping entry",
    "this line lacks its `key:`, or a quote above is not closed",
  ],
  ["can not read an implicit mapping pair", "this line lacks its `key:`"],
  ["deficient indentation", "a bracket or quote opened above is not closed"],
  ["duplicated mapping key", "this key is there twice"],
  [
    "end of the stream or a document separator is expected",
    "this line does not fit those above it",
  ],
  ["missed comma between flow collection entries", "a comma is missing within […] or {…}"],
  ["expected the node content", "something is missing before this character"],
  ["tab characters must not be used in indentation", "tabs cannot indent; use spaces"],
  ["the stream contains non-printable characters", "there is an invisible control character"],
  ["null byte is not allowed in input", "there is an invisible control character"],
  ["unexpected end of the stream within a flow collection", "a […] or {…} is not closed"],
  ["unexpected end of the", "a quotation mark is not closed"],
  ["unknown escape sequence", "a backslash within double quotes needs doubling, or single quotes"],
  ["aliases exceeded", "references (`*name`) are not read"],
  ["nesting exceeded", "it is nested too deeply"],
  ["unknown", "tags (`!name`) are not read"],
  ["object-based map does not support complex keys", "a key must be a plain word"],
  ["more than one document", "it holds more than one document"],
];
