import { HtmlValidate } from "html-validate";

/** The HTML standard, documents as a whole, and what assistive technology needs; matters of taste are not asked. */
const judge = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard", "html-validate:document", "html-validate:a11y"],
  rules: {
    // What comes from our own host is protected by it.
    "require-sri": ["error", { target: "crossorigin" }],
    // Mail programs know no <main>.
    "prefer-native-element": ["error", { exclude: ["main"] }],
    // The filter and the fit check answer with each choice and send nothing.
    "wcag/h32": "off",
  },
});

/** Where this document is not valid HTML, each with its place and the rule; empty when it is. */
export async function invalidities(document: string): Promise<string[]> {
  const { results } = await judge.validateString(document);
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ line, column, ruleId, message, selector }) =>
        `${line}:${column} ${ruleId} ${message} (${selector})`,
    ),
  );
}
