import { tooManyCells } from "@/lib/files/file-limits";
import { readXml } from "@/lib/files/workbook/read-xml";
import type { WorkbookArchive } from "@/lib/files/workbook/workbook-archive";
import { unescaped } from "@/lib/files/workbook/workbook-parts";

/** More than any sheet has that may be read. */
const maxTexts = 3_000_000;

/** The texts that cells of a workbook name by their number; none where it has no list of them. */
export async function readSharedTexts(archive: WorkbookArchive, path: string): Promise<string[]> {
  const texts: string[] = [];
  if (!archive.has(path)) return texts;
  const reader = new RichText();
  await readXml(archive.text(path), {
    open: (name) => {
      if (name === "si") reader.begin();
      else reader.open(name);
    },
    text: (text) => reader.add(text),
    close: (name) => {
      if (name !== "si") return reader.close(name);
      texts.push(unescaped(reader.text).trim());
      if (texts.length > maxTexts) throw tooManyCells();
    },
  });
  return texts;
}

/** Text that may be written in runs of different looks; how it is pronounced is none of it. */
export class RichText {
  text = "";
  private isText = false;
  private isPronounced = false;

  begin(): void {
    this.text = "";
    this.isText = false;
    this.isPronounced = false;
  }

  open(name: string): void {
    if (name === "t") this.isText = true;
    else if (name === "rPh") this.isPronounced = true;
  }

  add(text: string): void {
    if (this.isText && !this.isPronounced) this.text += text;
  }

  close(name: string): void {
    if (name === "t") this.isText = false;
    else if (name === "rPh") this.isPronounced = false;
  }
}
