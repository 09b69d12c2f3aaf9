import "./check-node.js";

import("./commands/hostile.js").then(({ hostile }) => hostile());
