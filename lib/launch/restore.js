import "./check-node.js";

import("./commands/restore.js").then(({ restore }) => restore());
