// swift-tools-version: 6.2
import PackageDescription

// With this in the environment a warning is an error here. It is not set for those who only use the package.
let isStrict = Context.environment["HEADWAY_STRICT"] != nil

// The layers of docs/architecture.md as build targets.
var layerSettings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]
if isStrict { layerSettings.append(.treatAllWarnings(as: .error)) }

let package = Package(
  name: "headway",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "headway", targets: ["headway"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
  ],
  targets: [
    .target(name: "OKRModel", swiftSettings: layerSettings),
    .target(name: "Canvas", swiftSettings: layerSettings),
    // A header of the C library that Swift does not show.
    .systemLibrary(name: "CAttributes"),
    .target(
      name: "Platform", dependencies: [.target(name: "CAttributes", condition: .when(platforms: [.linux]))],
      swiftSettings: layerSettings),
    .target(
      name: "TextFormats", dependencies: [.product(name: "Yams", package: "Yams")],
      swiftSettings: layerSettings),
    .target(
      name: "FileStore", dependencies: ["OKRModel", "Platform", "TextFormats"], swiftSettings: layerSettings),
    .target(
      name: "GitSync", dependencies: ["OKRModel", "Platform", "TextFormats", "FileStore"],
      swiftSettings: layerSettings),
    .target(name: "Wording", dependencies: ["OKRModel", "Canvas"], swiftSettings: layerSettings),
    .target(
      name: "Dashboard", dependencies: ["OKRModel", "Canvas", "Wording"], swiftSettings: layerSettings),
    .target(
      name: "Reports", dependencies: ["OKRModel", "Canvas", "TextFormats", "Wording"],
      swiftSettings: layerSettings),
    .target(
      name: "CNcurses",
      cSettings: isStrict ? [.enableWarning("all"), .treatAllWarnings(as: .error)] : [],
      linkerSettings: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]
    ),
    .target(
      name: "CursesTerminal", dependencies: ["CNcurses", "Canvas"], swiftSettings: layerSettings),
    .executableTarget(
      name: "headway",
      dependencies: [
        "OKRModel", "Platform", "TextFormats", "FileStore", "GitSync", "Canvas", "Wording", "Reports",
        "Dashboard", "CursesTerminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: layerSettings
    ),
    // Rules about the sources themselves.
    .testTarget(name: "StructureTests", swiftSettings: layerSettings),
    .testTarget(name: "OKRModelTests", dependencies: ["OKRModel"], swiftSettings: layerSettings),
    .testTarget(name: "CanvasTests", dependencies: ["Canvas"], swiftSettings: layerSettings),
    .testTarget(
      name: "FileStoreTests", dependencies: ["GitSync", "FileStore", "TextFormats", "Platform", "OKRModel"],
      swiftSettings: layerSettings),
    .testTarget(
      name: "DashboardTests", dependencies: ["Dashboard", "Wording", "OKRModel", "Canvas"],
      exclude: ["Snapshots"],
      swiftSettings: layerSettings),
    // What the tests start many times at once, and kill.
    .executableTarget(
      name: "check-in-writer", dependencies: ["FileStore", "TextFormats", "Platform", "OKRModel"],
      path: "Tests/CheckInWriter",
      swiftSettings: layerSettings),
    // What lets the tests decide about each system call on a file.
    .executableTarget(
      name: "file-gate", path: "Tests/FileGate",
      cSettings: isStrict ? [.enableWarning("all"), .treatAllWarnings(as: .error)] : []),
    // What the tests of the program share.
    .target(
      name: "TestSupport", dependencies: ["FileStore", "OKRModel"], path: "Tests/TestSupport",
      swiftSettings: layerSettings),
    .testTarget(
      name: "CursesTerminalTests", dependencies: ["TestSupport", "CursesTerminal", "Canvas"],
      swiftSettings: layerSettings),
    .testTarget(
      name: "ReportsTests", dependencies: ["TestSupport", "Reports", "OKRModel", "Canvas"],
      swiftSettings: layerSettings),
    // The program's own code, in the process of the tests.
    .testTarget(
      name: "ProgramTests",
      dependencies: [
        "TestSupport", "headway", "OKRModel", "Platform", "FileStore", "Dashboard", "CursesTerminal",
        "Canvas",
      ],
      swiftSettings: layerSettings),
    // The built program, with files and pipes.
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "TestSupport", "headway", "OKRModel", "Platform", "TextFormats", "FileStore", "Reports",
        "Dashboard", "Canvas",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Report/Snapshots", "Status/Snapshots"],
      swiftSettings: layerSettings),
    // The built program, killed and given broken disks.
    .testTarget(
      name: "FaultTests",
      dependencies: [
        "TestSupport", "check-in-writer", "file-gate", "headway", "OKRModel", "Platform", "FileStore",
        "GitSync",
      ],
      swiftSettings: layerSettings),
    // The built program in a real terminal; no other target starts one.
    .testTarget(
      name: "TerminalTests",
      dependencies: [
        "TestSupport", "check-in-writer", "headway", "OKRModel", "FileStore", "Dashboard", "Canvas",
      ],
      swiftSettings: layerSettings),
  ]
)

// The targets of libFuzzer are only built for fuzzing: `make fuzz`.
if Context.environment["HEADWAY_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzz",
      dependencies: ["FileStore", "TextFormats", "Platform", "OKRModel", "Canvas", "CursesTerminal"],
      path: "Tests/Fuzzing", exclude: ["Corpus"],
      swiftSettings: layerSettings + [.unsafeFlags(["-parse-as-library"])]))
}
