// Package e2e tests the site as people use it: in Chromium, over the bundled sample, by mouse, by keyboard,
// without JavaScript, on a narrow screen and by the rules of axe. It holds tests only.
package e2e
