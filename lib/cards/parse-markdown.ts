export type Inline =
  | { kind: "text"; text: string }
  | { kind: "code"; text: string }
  | { kind: "strong" | "emphasis"; children: Inline[] }
  | { kind: "link"; href: string; children: Inline[] };

export type Block =
  | { kind: "paragraph" | "quote"; children: Inline[] }
  | { kind: "heading"; children: Inline[] }
  | { kind: "code"; text: string }
  | { kind: "list"; ordered: boolean; items: Inline[][] };

const listMark = /^\s*(?:[-*+]|(\d{1,9})[.)])\s+/;

/**
 * The common part of Markdown as a tree: paragraphs, headings, lists, quotes, code, emphasis and
 * links to web and mail addresses. HTML stays text, so nothing in it can run.
 */
export function parseMarkdown(text: string): Block[] {
  const lines = text.replaceAll("\r\n", "\n").split("\n");
  const blocks: Block[] = [];
  let index = 0;
  const take = (matches: (line: string) => boolean) => {
    const taken: string[] = [];
    for (; index < lines.length; index += 1) {
      const line = lines[index] ?? "";
      if (!matches(line)) break;
      taken.push(line);
    }
    return taken;
  };
  while (index < lines.length) {
    const line = lines[index] ?? "";
    if (line.trim() === "") {
      index += 1;
    } else if (line.startsWith("```")) {
      index += 1;
      blocks.push({ kind: "code", text: take((one) => !one.startsWith("```")).join("\n") });
      index += 1;
    } else if (/^#{1,6}\s/.test(line)) {
      index += 1;
      blocks.push({ kind: "heading", children: parseInline(line.replace(/^#+\s+/, "")) });
    } else if (/^>\s?/.test(line)) {
      const quoted = take((one) => /^>\s?/.test(one)).map((one) => one.replace(/^>\s?/, ""));
      blocks.push({ kind: "quote", children: parseInline(quoted.join("\n")) });
    } else if (listMark.test(line)) {
      const ordered = listMark.exec(line)?.[1] !== undefined;
      const items = take((one) => listMark.test(one)).map((one) => one.replace(listMark, ""));
      blocks.push({ kind: "list", ordered, items: items.map(parseInline) });
    } else {
      blocks.push({ kind: "paragraph", children: parseInline(take(isPlain).join("\n")) });
    }
  }
  return blocks;
}

function isPlain(line: string): boolean {
  return line.trim() !== "" && !/^(?:```|#{1,6}\s|>)/.test(line) && !listMark.test(line);
}

const inlineMarks =
  /`([^`\n]+)`|\*\*([^*\n]+)\*\*|(?<![\w*])[*_]([^*_\n]+)[*_](?![\w*])|\[([^\]\n]+)\]\(([^\s()]+)\)|(https?:\/\/[^\s<>"']+)/;

function parseInline(text: string): Inline[] {
  const found: Inline[] = [];
  let rest = text;
  for (;;) {
    const match = inlineMarks.exec(rest);
    if (!match) break;
    const [whole, code, strong, emphasis, label, target, bare] = match;
    if (match.index > 0) found.push({ kind: "text", text: rest.slice(0, match.index) });
    let read = whole.length;
    if (code !== undefined) found.push({ kind: "code", text: code });
    else if (strong !== undefined) found.push({ kind: "strong", children: parseInline(strong) });
    else if (emphasis !== undefined) {
      found.push({ kind: "emphasis", children: parseInline(emphasis) });
    } else if (label !== undefined && target !== undefined) {
      found.push(
        isSafeTarget(target)
          ? { kind: "link", href: target, children: [{ kind: "text", text: label }] }
          : { kind: "text", text: whole },
      );
    } else if (bare !== undefined) {
      const href = bare.replace(/[.,;:!?)\]]+$/, "");
      read = href.length;
      found.push({ kind: "link", href, children: [{ kind: "text", text: href }] });
    }
    rest = rest.slice(match.index + read);
  }
  if (rest !== "") found.push({ kind: "text", text: rest });
  return found;
}

function isSafeTarget(target: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(target);
}
