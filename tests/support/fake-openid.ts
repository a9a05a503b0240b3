import { createSign, generateKeyPairSync } from "node:crypto";
import { startFakeWeb, jsonAnswer } from "@/tests/support/fake-web";

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });

/** An OpenID provider on this machine: whoever comes is `subject`, and proves it with a signed token. */
export async function startFakeOpenId(clientId: string) {
  const web = await startFakeWeb();
  const provider = { ...web, subject: "", nonce: "", url: web.url, stop: web.stop };
  web.answer = (response, url, request) => {
    const answer = (body: unknown) => jsonAnswer(body)(response, url, request);
    if (url.pathname === "/.well-known/openid-configuration")
      return answer({
        issuer: web.url,
        authorization_endpoint: `${web.url}/oauth/authorize`,
        token_endpoint: `${web.url}/oauth/token`,
        userinfo_endpoint: `${web.url}/oauth/userinfo`,
        jwks_uri: `${web.url}/oauth/jwks`,
        response_types_supported: ["code"],
        subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: ["RS256"],
      });
    if (url.pathname === "/oauth/jwks")
      return answer({ keys: [{ ...publicKey.export({ format: "jwk" }), alg: "RS256" }] });
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: web.url, aud: clientId, iat: now, exp: now + 600 };
    return answer({
      access_token: "access",
      token_type: "bearer",
      id_token: sign({ ...claims, sub: provider.subject, nonce: provider.nonce }),
    });
  };
  return provider;
}

function sign(claims: object): string {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString("base64url");
  const unsigned = `${encode({ alg: "RS256", typ: "JWT" })}.${encode(claims)}`;
  const signature = createSign("RSA-SHA256").update(unsigned).sign(privateKey, "base64url");
  return `${unsigned}.${signature}`;
}
