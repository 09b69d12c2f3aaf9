import "./check-node.js";

import("./commands/package.js").then(({ makePackage }) => makePackage());
