import { filesOf, textOf } from "@/tests/setup/sources";

/** Every service, by its file: the exported functions whose first parameter is a context. */
export function listServices(): { file: string; name: string }[] {
  const files = filesOf("lib/services", /\.ts$/);
  return files.flatMap((file) => {
    const text = textOf(file);
    const functions = text.matchAll(
      /^export (?:async )?function\*? ?(\w+)(?:<[^(]*>)?\(\s*(?:\{[^}]*\}|\w+): (\w*Context\b)/gm,
    );
    return [...functions].map(([, name = ""]) => ({ file, name }));
  });
}
