/** What the body of a mail is made of: the same for its plain text and its HTML. */

export interface Run {
  text: string;
  strong: boolean;
}
export type Block =
  | { kind: "heading"; text: string }
  | { kind: "paragraph"; runs: Run[] }
  | { kind: "list"; items: string[] }
  | { kind: "quote"; text: string }
  | { kind: "button"; words: string; link: string };
