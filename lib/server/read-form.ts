import "server-only";
import { Problem } from "@/lib/cards/problem";
import { bodyProblem, limitedBody } from "@/lib/server/limited-body";

const maxFormBytes = 20_000_000;

/**
 * The fields of a form that a script sent. Throws a Problem: 415 for another content type, 413 above
 * 20 MB, 400 for a broken body.
 */
export async function readForm(request: Request): Promise<FormData> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\s*;/i.test(type)) {
    throw new Problem({
      status: 415,
      code: "unsupported-content-type",
      message: "Send the fields as multipart/form-data.",
    });
  }
  try {
    const headers = { "content-type": type };
    return await new Response(limitedBody(request, maxFormBytes), { headers }).formData();
  } catch (error) {
    const message = "The body is not a complete multipart/form-data message.";
    throw bodyProblem(error, { code: "not-multipart", message });
  }
}
