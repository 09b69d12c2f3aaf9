import http from "node:http";
import { exportJWK, generateKeyPair } from "jose";
import Provider from "oidc-provider";
import { freePort } from "@/tests/setup/free-port";

type Person = { email: string; name: string; groups: string[] };

export type TestProvider = {
  issuer: string;
  people: Record<string, Person>;
  /** Who is at the browser: the provider asks for no password; null turns back */
  atBrowser: string | null;
  stop: () => Promise<void>;
};

export const client = { id: "walltime", secret: "a secret of tests alone" };
const scopes = "openid email profile groups";

/** An OpenID provider on this machine that tells groups in its user info alone, as many do. */
export async function startProvider(redirectUri: string): Promise<TestProvider> {
  const port = await freePort();
  const issuer = `http://localhost:${port}`;
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  const started: TestProvider = { issuer, people: {}, atBrowser: null, stop: async () => {} };
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: "client_secret_post",
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: "one", alg: "RS256", use: "sig" }] },
    cookies: { keys: ["of tests alone"] },
    scopes: scopes.split(" "),
    claims: { email: ["email", "email_verified"], profile: ["name"], groups: ["groups"] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (_ctx, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email_verified: true, ...started.people[id] }),
    }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId ?? "",
        accountId: oidc.session?.accountId ?? "",
      });
      grant.addOIDCScope(scopes);
      await grant.save();
      return grant;
    },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
  });
  const answer = provider.callback();
  const server = http.createServer((request, response) => {
    if (!request.url?.startsWith("/interaction/")) return void answer(request, response);
    const { atBrowser } = started;
    const result = atBrowser
      ? { login: { accountId: atBrowser } }
      : { error: "access_denied", error_description: "turned back" };
    void provider.interactionFinished(request, response, result);
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  started.stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return started;
}
