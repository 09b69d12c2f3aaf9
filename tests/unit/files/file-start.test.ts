import { expect, it } from "vitest";
import { allBytes, bytesSource } from "@/lib/files/file-source";
import { startOfFile } from "@/lib/files/file-start";

const startOf = async (bytes: Uint8Array, most: number) =>
  allBytes(await startOfFile(bytesSource("a.csv", bytes), most));
const text = (content: string) => new TextEncoder().encode(content);

it.each([
  ["whole rows that fit", "a,b\n1,2\n3,4\n", 10, "a,b\n1,2\n"],
  ["no line within a quoted cell", 'a,b\n1,"x\ny\nz"\n3,4\n', 13, "a,b\n"],
  ["a short file as it is, up to its last line", "a,b\n1,2\n", 100, "a,b\n1,2\n"],
  ["as much as fits of a single row", "abcdef", 3, "abc"],
])("the start of a file is %s", async (_, content, most, start) => {
  expect(new TextDecoder().decode(await startOf(text(content), most))).toBe(start);
});

it("the start of a file in UTF-16 ends with a whole character", async () => {
  const bytes = Buffer.from("a,b\n1,2\n", "utf16le");
  expect(Buffer.from(await startOf(bytes, 13)).toString("utf16le")).toBe("a,b\n");
});
