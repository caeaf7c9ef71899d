"""What the keys of the page do, one function a row: each sets the scene, presses, and looks at what came of it."""
