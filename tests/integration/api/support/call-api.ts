type RouteModule = Record<
  string,
  (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>
>;

const modules = import.meta.glob<RouteModule>("/app/api/v1/**/route.ts");

const routes = Object.entries(modules).map(([file, load]) => {
  const segments = file.split("/").slice(4, -1);
  return { segments, load };
});

/** The address patterns of all route files, such as `/teams/{team}/cards`. */
export const routePatterns = routes
  .map(({ segments }) => `/${segments.join("/")}`.replace(/\[(\w+)\]/g, "{$1}"))
  .filter((pattern) => !pattern.includes("["));

export type Answer = {
  status: number;
  headers: Headers;
  text: string;
  /** The parsed body where there is JSON */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  body: any;
};

export type CallOptions = {
  /** Sent as JSON unless it is text, bytes or a form */
  body?: unknown | undefined;
  headers?: Record<string, string> | undefined;
};

/** Sends a request through the route file that serves an address, as the server would. */
export async function callApi(
  method: string,
  path: string,
  { body, headers = {} }: CallOptions = {},
): Promise<Answer> {
  const url = new URL(`http://127.0.0.1:3000/api/v1${path}`);
  const { load, params } = findRoute(url.pathname.split("/").slice(3));
  const raw =
    body === undefined ||
    typeof body === "string" ||
    body instanceof Uint8Array ||
    body instanceof FormData ||
    body instanceof ReadableStream;
  const request = new Request(url, {
    method,
    headers: raw ? headers : { "content-type": "application/json", ...headers },
    body: raw ? (body as BodyInit | undefined) : JSON.stringify(body),
    ...(body instanceof ReadableStream ? { duplex: "half" } : {}),
  } as RequestInit);
  const route = await load();
  const handler = route[method];
  if (!handler) throw new Error(`No handler for ${method} ${path}`);
  const response = await handler(request, { params: Promise.resolve(params) });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get("content-type") ?? "");
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: isJson ? JSON.parse(text) : undefined,
  };
}

function findRoute(parts: string[]) {
  const found = routes
    .map(({ segments, load }) => ({ params: match(segments, parts), load, segments }))
    .filter((one) => one.params !== null)
    // Fixed segments come before parameters, and the route for everything else comes last.
    .sort((a, b) => rank(a.segments) - rank(b.segments))[0];
  if (!found?.params) throw new Error(`No route for ${parts.join("/")}`);
  return { load: found.load, params: found.params };
}

function match(segments: string[], parts: string[]): Record<string, string> | null {
  if (segments[0]?.startsWith("[[...")) return {};
  if (segments.length !== parts.length) return null;
  const params: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const part = parts[index] ?? "";
    const name = /^\[(\w+)\]$/.exec(segment)?.[1];
    if (name) params[name] = decodeURIComponent(part);
    else if (segment !== part) return null;
  }
  return params;
}

function rank(segments: string[]): number {
  if (segments[0]?.startsWith("[[...")) return 100;
  return segments.filter((segment) => segment.startsWith("[")).length;
}

export const get = (path: string, headers?: Record<string, string>) =>
  callApi("GET", path, { headers });
export const post = (path: string, body?: unknown, headers?: Record<string, string>) =>
  callApi("POST", path, { body, headers });
export const patch = (path: string, body?: unknown, headers?: Record<string, string>) =>
  callApi("PATCH", path, { body, headers });
export const remove = (path: string) => callApi("DELETE", path);
