import "server-only";
import { Problem } from "@/lib/cards/problem";
import { FileProblem } from "@/lib/files/file-problem";

/** Does work on a file; what is wrong with the file becomes a 422 Problem. */
export async function asProblems<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    throw new Problem({
      status: 422,
      code: error.code,
      message: error.message,
      field: "file",
      extra: error.row === null ? {} : { row: error.row },
    });
  }
}
