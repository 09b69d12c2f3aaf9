import { Parser } from "saxen";
import { FileProblem } from "@/lib/files/file-problem";

/** Parts of a workbook stand some ten deep. */
const maxDepth = 100;
/** No element or text is near this; one that goes on for longer is never looked at. */
const maxPiece = 1_000_000;

/** The attributes of an element by their names without prefixes. */
export type XmlAttributes = { readonly [name: string]: string | undefined };

export type XmlHandler = {
  open?: (name: string, attributes: () => XmlAttributes) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
};

/**
 * Reads XML as its text arrives. Names are told without their prefixes. Definitions of a document's own
 * (DOCTYPE, entities) are none of a workbook's: a FileProblem, as for what is no XML.
 */
export async function readXml(text: AsyncIterable<string>, handler: XmlHandler): Promise<void> {
  const { open, close } = handler;
  let depth = 0;
  let sinceEvent = 0;
  const told = () => {
    sinceEvent = 0;
  };
  const parser = new Parser()
    .on("openTag", (name, attributes) => {
      told();
      depth += 1;
      if (depth > maxDepth) throw noWorkbook();
      open?.(plain(name), () => plainAttributes(attributes()));
    })
    .on("closeTag", (name) => {
      told();
      depth -= 1;
      close?.(plain(name));
    })
    .on("text", (piece) => {
      told();
      handler.text?.(decode(piece));
    })
    .on("cdata", (piece) => {
      told();
      handler.text?.(piece);
    })
    .on("comment", told)
    .on("question", told)
    .on("attention", () => {
      throw noWorkbook();
    })
    .on("error", () => {
      throw noWorkbook();
    });
  for await (const piece of text) {
    sinceEvent += piece.length;
    if (piece !== "") parser.write(piece);
    if (sinceEvent > maxPiece) throw noWorkbook();
  }
  parser.end();
}

const plain = (name: string) => name.slice(name.indexOf(":") + 1);

function plainAttributes(attributes: Record<string, string>): XmlAttributes {
  const named: Record<string, string> = Object.create(null);
  for (const name of Object.keys(attributes)) {
    if (!name.startsWith("xmlns")) named[plain(name)] = decode(attributes[name] ?? "");
  }
  return named;
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

function decode(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,6}));/gi,
    (all, decimal, hex, name) => {
      if (name !== undefined) return entities[name] ?? all;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code === 0 || code > 0x10ffff ? all : String.fromCodePoint(code);
    },
  );
}

/** What is said of an archive that holds no workbook. */
export function noWorkbook(): FileProblem {
  return new FileProblem(
    "binary-file",
    "This file is an archive, but no spreadsheet that Walltime can read. Save it as XLSX or CSV.",
  );
}
