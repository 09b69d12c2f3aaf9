import "./check-node.js";
import "./check-checkout.js";

import("./testing/run-tests.js").then(({ runTests }) => runTests(process.argv.slice(2)));
