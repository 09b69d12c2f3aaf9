import { Fragment } from "react";
import { type Block, type Inline, parseMarkdown } from "@/lib/cards/parse-markdown";
import classes from "./markdown-text.module.css";

/** Text written in Markdown, shown safely: whatever is HTML in it stays text. */
export function MarkdownText({ text }: { text: string }) {
  return (
    <div className={classes.text} dir="auto">
      {parseMarkdown(text).map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other identity and hold no state
        <BlockOf key={index} block={block} />
      ))}
    </div>
  );
}

function BlockOf({ block }: { block: Block }) {
  switch (block.kind) {
    case "code":
      return <pre>{block.text}</pre>;
    case "heading":
      return (
        <p className={classes.heading}>
          <Inlines of={block.children} />
        </p>
      );
    case "quote":
      return (
        <blockquote>
          <Inlines of={block.children} />
        </blockquote>
      );
    case "paragraph":
      return (
        <p>
          <Inlines of={block.children} />
        </p>
      );
    case "list": {
      const List = block.ordered ? "ol" : "ul";
      return (
        <List>
          {block.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: items have no other identity and hold no state
            <li key={index}>
              <Inlines of={item} />
            </li>
          ))}
        </List>
      );
    }
  }
}

function Inlines({ of }: { of: Inline[] }) {
  return of.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other identity and hold no state
    <Fragment key={index}>{inlineOf(part)}</Fragment>
  ));
}

function inlineOf(part: Inline) {
  switch (part.kind) {
    case "text":
      return part.text;
    case "code":
      return <code>{part.text}</code>;
    case "strong":
      return (
        <strong>
          <Inlines of={part.children} />
        </strong>
      );
    case "emphasis":
      return (
        <em>
          <Inlines of={part.children} />
        </em>
      );
    case "link":
      return (
        <a href={part.href} rel="noreferrer nofollow" target="_blank">
          <Inlines of={part.children} />
        </a>
      );
  }
}
