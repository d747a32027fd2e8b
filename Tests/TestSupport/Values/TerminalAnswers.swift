/// What terminals send when a program asks them something.
enum TerminalAnswers {
  /// Answers to questions about the version, colours, the clipboard, modes and the size.
  static let all = [
    "\u{1B}P>|xterm(379)\u{1B}\\", "\u{1B}P>|tmux 3.4\u{1B}\\", "\u{1B}]11;rgb:1e1e/1e1e/2e2e\u{1B}\\",
    "\u{1B}]10;rgb:ffff/ffff/ffff\u{7}", "\u{1B}]4;1;rgb:cdcd/0000/0000\u{7}",
    "\u{1B}]52;c;cTpxCg==\u{1B}\\", "\u{1B}]lq: quit\u{1B}\\", "\u{1B}[?64;1;2;6;9;15;18;21;22c",
    "\u{1B}[?1;2c", "\u{1B}[>41;379;0c", "\u{1B}[=0;1c", "\u{1B}P!|00000000\u{1B}\\", "\u{1B}[0n",
    "\u{1B}[24;80R", "\u{1B}[1;2R", "\u{1B}[?24;80;1R", "\u{1B}[?2026;2$y", "\u{1B}[4;1$y",
    "\u{1B}P1$r0m\u{1B}\\", "\u{1B}P1+r544e=787465726d\u{1B}\\", "\u{1B}[?0u", "\u{1B}_Gi=31;OK\u{1B}\\",
    "\u{1B}^private\u{1B}\\", "\u{1B}Xstring\u{1B}\\", "\u{1B}[8;24;80t", "\u{1B}[?997;1n", "\u{1B}[I",
    "\u{1B}[3;0;0 q", "\u{1B}Ptmux;\u{1B}\u{1B}]11;?\u{1B}\u{1B}\\",
  ]
}
