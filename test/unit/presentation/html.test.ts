import { describe, expect, test } from "vitest";
import { html, linkable, SafeHtml, visible } from "#shared/presentation/html.ts";
import { plain, plainLines, subjectLine } from "#shared/presentation/plain.ts";

describe("html", () => {
  test("escapes every interpolation, in text and in attributes", () => {
    const typed = `"><script>alert('x')</script>&`;
    expect(html`<p title="${typed}">${typed}</p>`.text).toBe(
      `<p title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;">&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;</p>`,
    );
  });

  test("keeps fragments, joins lists, and leaves nothing behind for nothing", () => {
    const items = ["a", "<b>"].map((item) => html`<li>${item}</li>`);
    expect(html`<ul>${items}</ul>${undefined}${null}${false}${0}`.text).toBe(
      "<ul><li>a</li><li>&lt;b&gt;</li></ul>0",
    );
  });

  test("an object that only looks like a fragment is not one", () => {
    const forged = JSON.parse('{"text":"<b>"}');
    expect(forged instanceof SafeHtml).toBe(false);
    expect(() => html`${forged}`).toThrow();
  });

  test("drops what could reorder or hide text", () => {
    expect(visible("a\u202eb\u0000c\u2066d\u200fe\ud800f\r\ng")).toBe("abcde\ufffdf\ng");
  });

  test("links only to web, mail and phone addresses", () => {
    expect(linkable("https://x.example/?a=1&b=2")).toBe("https://x.example/?a=1&b=2");
    for (const bad of [
      "javascript:alert(1)",
      "data:text/html,x",
      "//x",
      'https://x"onclick=',
      "",
    ]) {
      expect(linkable(bad)).toBeUndefined();
    }
  });
});

describe("plain text", () => {
  test("a single line stays single", () => {
    expect(plain("Ann\r\nBcc: x@y.example\u2028z")).toBe("Ann Bcc: x@y.examplez");
  });
  test("is cut between characters, not inside one", () => {
    expect(plain("😀".repeat(30), 10)).toBe(`${"😀".repeat(9)}…`);
    expect([...subjectLine("x".repeat(500))]).toHaveLength(120);
  });
  test("several lines keep at most one blank line", () => {
    expect(plainLines("a\n\n\n\n  b \r\nc")).toBe("a\n\nb\nc");
  });
});
