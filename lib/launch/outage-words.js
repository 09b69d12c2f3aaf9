/**
 * What is the matter where no page can be read because of the database, in the words of components/ui/failure.
 * @type {Readonly<Record<"unreachable" | "full", { title: string, text: string }>>}
 */
export const outageWords = {
  unreachable: {
    title: "The database does not answer",
    text: "Walltime runs, but cannot read your data at the moment. What was saved is safe. This page comes back by itself as soon as the database does.",
  },
  full: {
    title: "The disk of the database is full",
    text: "Walltime runs, but cannot read your data until whoever runs it frees some space. Everything already saved is safe, and this page will come back by itself.",
  },
};
