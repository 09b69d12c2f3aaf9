import "./check-node.js";
import "./check-checkout.js";

import("./commands/package.js").then(({ makePackage }) => makePackage());
