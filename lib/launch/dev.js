import "./check-node.js";
import "./check-checkout.js";

import("./commands/dev.js").then(({ dev }) => dev());
