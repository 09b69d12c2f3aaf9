import { expectAccessible } from "@/tests/browser/support/expect-accessible";
import { faultsOfEscape, faultsOfTab } from "@/tests/browser/support/faults-of-keyboard";
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

const unreachable = {
  "a button that Tab passes by": ['<button tabindex="-1">A</button>', "Tab does not reach <button"],
  "focus that nobody sees": ['<a href="#" style="outline: none">A</a>', "focus is not seen: <a"],
  "focus below a bar": [
    '<a href="#">A</a><div style="position: fixed; inset: 0; background: red"></div>',
    "covered by <div",
  ],
  "focus beside the page": [
    '<a href="#" style="position: fixed; left: -900px">A</a>',
    "focus goes out of sight: <a",
  ],
  "a place that keeps the focus": [
    '<button>A</button><button onkeydown="event.preventDefault()">B</button>',
    "Tab does not come round",
  ],
};

for (const [name, [body, fault]] of Object.entries(unreachable)) {
  test(`${name} fails the walk by keyboard, and says where`, async ({ page: tab }) => {
    await tab.setContent(page(`<a href="#">Before</a>${body}<a href="#">After</a>`));
    expect((await faultsOfTab(tab)).join("; ")).toContain(fault);
  });
}

test("a page that keys lead through passes, and a layer that Escape leaves open does not", async ({
  page: tab,
}) => {
  const layer = (attributes: string) =>
    `<button aria-haspopup="dialog" onclick="nextElementSibling.showModal()">Open</button>
     <dialog ${attributes}><button>In it</button></dialog>`;
  await tab.setContent(page(layer("")));
  expect(await faultsOfTab(tab)).toEqual([]);
  expect(await faultsOfEscape(tab, new Set())).toEqual([]);
  await tab.setContent(page(layer('closedby="none"')));
  expect((await faultsOfEscape(tab, new Set())).join()).toContain("Escape does not lead back");
});
