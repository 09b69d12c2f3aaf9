declare module "saxen" {
  type GetAttributes = () => Record<string, string>;
  type DecodeEntities = (text: string) => string;

  /** Reads XML as it arrives; the package has no types of its own. */
  export class Parser {
    on(event: "openTag", handle: (name: string, attributes: GetAttributes) => void): this;
    on(event: "closeTag", handle: (name: string) => void): this;
    on(event: "text", handle: (text: string, decode: DecodeEntities) => void): this;
    on(event: "cdata" | "comment" | "question" | "attention", handle: (text: string) => void): this;
    on(event: "error", handle: (error: Error) => void): this;
    write(xml: string): this;
    end(): void;
  }
}
