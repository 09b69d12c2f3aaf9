import "./check-node.js";
import "./check-checkout.js";

import("./commands/hostile.js").then(({ hostile }) => hostile());
