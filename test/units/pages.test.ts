import { expect, test } from "vitest";
import { fillPage } from "#server/core/http/fill-page.ts";
import { findPage, pageHead } from "#server/core/http/page-heads.ts";

const html = `<!doctype html>
<html lang="en"><head><!--head--><title>ESC Hub</title><!--/head--><script src="/a.js"></script></head></html>`;

test("the head of a page stands in the answer, with nothing that a name could break out with", () => {
  const head = { title: `"><script>alert(1)</script> $& $1`, description: "a & b", language: "vi" };
  const address = { publicUrl: "https://hub.example", path: "/cities/x" };
  const page = fillPage(html, head, address, { language: "vi", theme: "dark" });
  expect(page).toContain('<html lang="vi" data-theme="dark">');
  expect(page).toContain(
    "&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; $&amp; $1 · ESC Hub</title>",
  );
  expect(page).toContain('<meta property="og:url" content="https://hub.example/cities/x">');
  expect(page).toContain('<meta property="og:image" content="https://hub.example/card.png">');
  expect(page.match(/<script/g)).toHaveLength(1);
});

test("a path is matched part by part and its parameters are decoded", () => {
  const routes = [pageHead("/", () => null), pageHead("/cities/:slug", () => null)];
  expect(findPage(routes, "/")?.params).toEqual({});
  expect(findPage(routes, "/cities/h%E1%BA%A1-long")?.params).toEqual({ slug: "hạ-long" });
  for (const path of ["/cities", "/cities/", "/cities/a/b", "/cities/%E0%A4%A", "/nowhere"]) {
    expect(findPage(routes, path)).toBeNull();
  }
});
