import { expectAccessible } from "@/tests/browser/support/expect-accessible";
import { expect, test } from "@/tests/browser/support/test";

const page = (body: string) =>
  `<!doctype html><html lang="en"><title>Page</title><main><h1>Page</h1>${body}</main></html>`;

const faulty = {
  "a picture without words": [
    '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
    "image-alt",
  ],
  "grey on white": ['<p style="color: #aaa; background: #fff">Faint</p>', "color-contrast"],
  "a field without a name": ["<input>", "label"],
  "a frame's faults": [
    `<iframe title="Inside" srcdoc='<!doctype html><html lang="en"><title>In</title><input></html>'></iframe>`,
    "label",
  ],
};

for (const [name, [body, rule]] of Object.entries(faulty)) {
  test(`${name} fails the check, and says where`, async ({ page: tab }) => {
    await tab.setContent(page(body ?? ""));
    await expect(expectAccessible(tab)).rejects.toThrow(new RegExp(`${rule}:[^]*<`));
  });
}

test("faults outside the part that is checked do not count", async ({ page: tab }) => {
  await tab.setContent(page('<div id="part"><p>Good</p></div><input>'));
  await expectAccessible(tab, "#part");
  await expect(expectAccessible(tab, "main")).rejects.toThrow(/label:/);
});
