import classes from "@/components/alerts/signature-help.module.css";
import section from "@/components/settings/list-form.module.css";

const check = `const expected = crypto.createHmac("sha256", secret)
  .update(\`\${request.headers["walltime-timestamp"]}.\${rawBody}\`)
  .digest("hex");
// Equal to the header walltime-signature without its "v1=",
// and the timestamp no more than five minutes ago: it is Walltime's.`;

/** How a program knows that a webhook is Walltime's. */
export function SignatureHelp() {
  return (
    <details className={classes.help}>
      <summary className={classes.summary}>How a program checks the signature</summary>
      <p className={section.text}>
        Each request has the header <code>Walltime-Timestamp</code>, seconds since 1970, and{" "}
        <code>Walltime-Signature</code>: <code>v1=</code> and the HMAC-SHA256, in hex, of the
        timestamp, a full stop and the body as it came. Each alert has an <code>id</code> that stays
        the same where it is sent again.
      </p>
      <pre className={classes.code}>
        <code>{check}</code>
      </pre>
    </details>
  );
}
