import "./check-node.js";

import("./commands/dev.js").then(({ dev }) => dev());
