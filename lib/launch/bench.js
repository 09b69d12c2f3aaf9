import "./check-node.js";
import "./check-checkout.js";

import("./commands/bench.js").then(({ bench }) => bench());
