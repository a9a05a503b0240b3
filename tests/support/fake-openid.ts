import { createSign, generateKeyPairSync } from "node:crypto";
import type { RequestListener } from "node:http";

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });

type Visitor = { issuer: string; clientId: string; nonce?: string | null; claims: object };

/** What an OpenID provider answers: whoever comes is the one of the `claims`, and proves it with a signed token. */
export function openIdAnswer(visitor: () => Visitor): RequestListener {
  return (request, response) => {
    const { issuer, clientId, nonce, claims } = visitor();
    const answer = (body: unknown) =>
      response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(body));
    if (request.url === "/.well-known/openid-configuration")
      return answer({
        issuer,
        authorization_endpoint: `${issuer}/oauth/authorize`,
        token_endpoint: `${issuer}/oauth/token`,
        userinfo_endpoint: `${issuer}/oauth/userinfo`,
        jwks_uri: `${issuer}/oauth/jwks`,
        response_types_supported: ["code"],
        subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: ["RS256"],
      });
    if (request.url === "/oauth/jwks")
      return answer({ keys: [{ ...publicKey.export({ format: "jwk" }), alg: "RS256" }] });
    const now = Math.floor(Date.now() / 1000);
    const token = { iss: issuer, aud: clientId, iat: now, exp: now + 600, ...claims };
    return answer({
      access_token: "access",
      token_type: "bearer",
      id_token: sign(nonce ? { ...token, nonce } : token),
    });
  };
}

function sign(claims: object): string {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString("base64url");
  const unsigned = `${encode({ alg: "RS256", typ: "JWT" })}.${encode(claims)}`;
  const signature = createSign("RSA-SHA256").update(unsigned).sign(privateKey, "base64url");
  return `${unsigned}.${signature}`;
}
