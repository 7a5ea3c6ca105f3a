// The button of a page that is meant for paper.
document.getElementById("print").addEventListener("click", () => print());
